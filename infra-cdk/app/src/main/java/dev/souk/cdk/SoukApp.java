package dev.souk.cdk;

import java.nio.file.Path;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.DefaultStackSynthesizer;

/** Synthesises Souk: into {@code CDK_OUTDIR}, or where the CDK's own command says. */
public final class SoukApp {
    private SoukApp() {}

    /** Reads the settings from the environment; there are no arguments. */
    public static void main(String[] arguments) {
        try {
            var app = new App(props().build());
            new Souk(app, Settings.from(System.getenv()));
            app.synth();
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Synthesises into a folder, which is made where it is not there. */
    public static void synthesise(Settings settings, Path folder) {
        var app = new App(props().outdir(folder.toString()).build());
        new Souk(app, settings);
        app.synth();
    }

    /** An app whose templates hold what Souk needs and nothing of the CDK's own. */
    static AppProps.Builder props() {
        return AppProps.builder()
                .analyticsReporting(false)
                .treeMetadata(false)
                // What another stack uses cannot be taken away: CloudFormation refuses before anything breaks.
                .context(Map.of("@aws-cdk/core:defaultCrossStackReferences", "strong"))
                .defaultStackSynthesizer(DefaultStackSynthesizer.Builder.create()
                        .generateBootstrapVersionRule(false)
                        .build());
    }
}
