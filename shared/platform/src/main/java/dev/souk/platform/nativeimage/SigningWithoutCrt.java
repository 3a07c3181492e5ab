package dev.souk.platform.nativeimage;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.http.auth.spi.signer.AsyncSignRequest;
import software.amazon.awssdk.http.auth.spi.signer.AsyncSignedRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Services with endpoints in several regions at once (SES) can be signed for by a C library, aws-crt, which we do not have
 * and do not need: our endpoints are of one region each. A native build resolves that path although nobody takes it.
 */
@TargetClass(className = "software.amazon.awssdk.http.auth.aws.crt.internal.signer.DefaultAwsCrtV4aHttpSigner")
@SuppressWarnings("DoNotCallSuggester") // What always throws here is never called.
final class SigningWithoutCrt {

    private SigningWithoutCrt() {}

    @Substitute
    public SignedRequest sign(SignRequest<? extends AwsCredentialsIdentity> request) {
        throw new IllegalStateException("This build cannot sign for several regions");
    }

    @Substitute
    public CompletableFuture<AsyncSignedRequest> signAsync(AsyncSignRequest<? extends AwsCredentialsIdentity> request) {
        throw new IllegalStateException("This build cannot sign for several regions");
    }
}
