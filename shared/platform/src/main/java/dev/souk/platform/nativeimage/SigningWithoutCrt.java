package dev.souk.platform.nativeimage;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import software.amazon.awssdk.http.auth.aws.crt.internal.signer.DefaultAwsCrtV4aHttpSigner;

/**
 * Services with endpoints in several regions at once (SES) can be signed for by a C library, aws-crt, which we do not have
 * and do not need: our endpoints are of one region each. A native build resolves that path although nobody takes it.
 */
@TargetClass(className = "software.amazon.awssdk.http.auth.aws.internal.signer.util.OptionalDependencyLoaderUtil")
@SuppressWarnings("DoNotCallSuggester") // What always throws here is never called.
final class SigningWithoutCrt {
    private SigningWithoutCrt() {}

    /** As without the library on the JVM. */
    @Substitute
    public static DefaultAwsCrtV4aHttpSigner getDefaultAwsCrtV4aHttpSigner() {
        throw new IllegalStateException("This build cannot sign for several regions at once");
    }
}
