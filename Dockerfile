# Gradomer with Debian's Chromium. Build: docker build -t gradomer .
FROM node:24-bookworm-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:24-bookworm-slim
# Chromium renders, the fonts draw Cyrillic.
RUN apt-get update \
 && apt-get install -y --no-install-recommends chromium fonts-dejavu-core ca-certificates \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY package.json tsconfig.json ./
COPY src ./src
COPY checks ./checks
COPY config ./config
COPY storage ./storage
RUN useradd --create-home --uid 10001 gradomer && mkdir /data && chown gradomer /data && ln -s /app/src/cli/gradomer.js /usr/local/bin/gradomer
USER gradomer
ENV CHROMIUM_PATH=/usr/bin/chromium
VOLUME /data
WORKDIR /data
ENTRYPOINT ["gradomer"]
CMD ["--help"]
