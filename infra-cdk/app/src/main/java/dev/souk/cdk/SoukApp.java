package dev.souk.cdk;

import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.DefaultStackSynthesizer;

/** Synthesises Souk: into {@code CDK_OUTDIR}, or where the CDK's own command says. */
public final class SoukApp {
    private SoukApp() {}

    /** Reads the settings from the environment; there are no arguments. */
    public static void main(String[] arguments) {
        var app = app();
        try {
            new Souk(app, Settings.from(System.getenv()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        app.synth();
    }

    /** An app whose templates hold what Souk needs and nothing of the CDK's own. */
    static App app() {
        return new App(AppProps.builder()
                .analyticsReporting(false)
                .treeMetadata(false)
                .defaultStackSynthesizer(DefaultStackSynthesizer.Builder.create()
                        .generateBootstrapVersionRule(false)
                        .build())
                .build());
    }
}
