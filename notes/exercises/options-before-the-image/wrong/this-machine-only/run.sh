#!/bin/sh
docker run -d --rm --name web -p 8080:80 nginx:1.29
