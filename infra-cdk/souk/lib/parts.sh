# The parts that several commands make: the Java modules, the storefront, the synthesised template. Each is made again only
# when what it is made from has changed.

JAVA_SOURCES="pom.xml .mvn shared functions infra-cdk"
FRONTEND_SOURCES="frontend shared/contract/src"

need_tools() {
  need_jdk
  need_maven
  need_node
}

# Jars of all modules without tests and checks, for a run on this computer.
make_java() {
  if changed java $JAVA_SOURCES || [ ! -d infra-cdk/local/target/quarkus-app ]; then
    step "Building the functions and the local cloud" maven -q -T 2 package -DskipTests -Dsouk.checks=false -pl infra-cdk/local,infra-cdk/app,infra-cdk/bench -am
    built java
  fi
}

make_contract() {
  if changed contract shared/contract/src || [ ! -f shared/contract/target/classes/souk/openapi.json ]; then
    step "Bundling the contract" maven -q process-classes -Dsouk.checks=false -pl shared/contract -am
    built contract
  fi
}

install_frontend() {
  if changed npm frontend/package.json frontend/package-lock.json || [ ! -d frontend/node_modules ]; then
    step "Installing the storefront's packages" npm ci --prefix frontend --no-audit --no-fund
    built npm
  fi
}

# Needs the bundled contract, from which the storefront's types come.
make_frontend() {
  if changed frontend $FRONTEND_SOURCES || [ ! -f frontend/dist/index.html ]; then
    step "Building the storefront" npm run --silent build --prefix frontend
    built frontend
  fi
}

# synthesise STAGE FOLDER: the template of that stage, to look at or to run here, with placeholders for the functions' zips
# unless SOUK_CODE=built. SOUK_STAGE is the app's one switch; see its Settings. (No warning of Node 20's end: it works.)
synthesise() {
  local stage=$1 folder=$2 settings
  settings=$(env | grep '^SOUK_' | LC_ALL=C sort | cksum)
  # Zips are not watched: whoever asks for them gets them read anew.
  if changed "synth-$stage" $JAVA_SOURCES || [ "$(cat "$folder/settings" 2>/dev/null)" != "$settings" ] || [ "${SOUK_CODE:-}" = built ]; then
    rm -rf "$folder"
    step "Synthesising the CDK app ($stage)" env SOUK_STAGE="$stage" SOUK_CODE="${SOUK_CODE:-placeholder}" CDK_OUTDIR="$SOUK_HOME/$folder" \
      JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION=1 JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION=1 \
      "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -cp "infra-cdk/app/target/classes:infra-cdk/app/target/lib/*" dev.souk.cdk.SoukApp
    printf '%s' "$settings" >"$folder/settings"
    built "synth-$stage"
  fi
}

# lint_templates FOLDER: what cfn-lint says of the templates there; any word of it fails.
lint_templates() {
  if command -v cfn-lint >/dev/null; then
    step "Checking the templates with $(cfn-lint --version)" cfn-lint --template "$1"/*.template.json
  else
    say "  $dim·$plain Skipped: cfn-lint is not on the PATH, so nothing checks the templates (pipx install cfn-lint)."
  fi
}
