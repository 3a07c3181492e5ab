package dev.souk.bench.shop;

import picocli.CommandLine.Option;

/** Which running shop a command is for, and the administrator who asks: the demo's, unless another is named. */
public final class AdministratorOptions {
    /** Where the shop is. */
    @Option(names = "--url", description = "The shop (${DEFAULT-VALUE}).", defaultValue = "http://localhost:8080")
    public String url = "";

    @Option(
            names = "--email",
            description = "Who asks for it: an administrator (${DEFAULT-VALUE}).",
            defaultValue = "admin@souk.example")
    private String email = "";

    @Option(names = "--password", description = "Their password; without it, the demo administrator's.")
    private String password = SignIn.DEMO_ADMINISTRATOR.password();

    /** Who asks. */
    public SignIn signIn() {
        return new SignIn(email, password);
    }
}
