#!/bin/sh
docker run -d --rm --name web -p 127.0.0.1:8080:80 nginx:1.29
