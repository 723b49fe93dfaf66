#!/bin/sh
docker run -p 8080:80 nginx:1.29 -d --name web
