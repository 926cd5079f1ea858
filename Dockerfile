# The emulator as an image: docker build -t lakemock . && docker run --rm -p 127.0.0.1:4580:4580 lakemock
# docs/container.md says what it needs and what it does without.

FROM node:24-slim AS build
WORKDIR /app
# the package files on their own: a change in src/ keeps the layer with the packages
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY build ./build
COPY src ./src
COPY fixtures ./fixtures
COPY LICENSE ./
# declarations are for programs that import lakemock: in here nothing reads them
RUN node build/build.js --no-types
# a checkout may be readable by its owner alone, and the container may run as any user
RUN mkdir /out && cp -R dist fixtures package.json LICENSE /out/ && chmod -R a+rX /out
# nor need it have a place to keep what Node.js compiles of the program: that comes with it
RUN node build/precompile.js /out/dist && chmod -R a+rX /out/dist/compiled

FROM node:24-slim
# on the loopback interface, the default, nobody outside the container would reach it
ENV NODE_ENV=production \
    LAKEMOCK_HOST=0.0.0.0
WORKDIR /app
# everything stays root's: the program only reads, so any user will do (docker run --user 12345)
COPY --from=build /out ./
USER node
EXPOSE 4580
# It sees the environment but not the flags behind the image's name: set another port, or https, by
# LAKEMOCK_PORT and LAKEMOCK_TLS.
HEALTHCHECK --interval=5s --timeout=4s --start-period=10s --retries=3 \
  CMD ["node", "/app/dist/cli.js", "healthcheck"]
# node itself is process 1, without a shell or npm before it: it gets SIGTERM, and ends
ENTRYPOINT ["node", "/app/dist/cli.js"]
# last, as they differ from build to build: --build-arg REVISION=$(git rev-parse HEAD) --build-arg SOURCE=https://…
ARG VERSION=0.1.0
ARG REVISION=
ARG SOURCE=
LABEL org.opencontainers.image.title="lakemock" \
      org.opencontainers.image.description="A local emulator of Huawei Cloud DLI and MRS" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION" \
      org.opencontainers.image.source="$SOURCE" \
      org.opencontainers.image.documentation="${SOURCE:+$SOURCE#readme}" \
      lakemock.sbom="/app/dist/sbom.cdx.json" \
      lakemock.notices="/app/dist/THIRD-PARTY-NOTICES.txt"
