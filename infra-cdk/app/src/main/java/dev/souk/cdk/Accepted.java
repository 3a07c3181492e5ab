package dev.souk.cdk;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import io.github.cdklabs.cdknag.RegexAppliesTo;
import java.util.List;
import software.constructs.IConstruct;

/** Findings of cdk-nag with which Souk lives, each told beside the construct that it is about. A test allows no other. */
final class Accepted {
    private Accepted() {}

    /**
     * @param rule the rule's id without {@code AwsSolutions-}
     * @param reason why the construct is as it is; it stands in the template
     */
    static void finding(IConstruct construct, String rule, String reason) {
        suppress(construct, suppression(rule, reason));
    }

    /**
     * A resource with a star in it, in a policy.
     *
     * @param resource a regular expression of it, whole: another resource is a finding again
     */
    static void wildcard(IConstruct construct, String resource, String reason) {
        var expression =
                RegexAppliesTo.builder().regex("/^Resource::" + resource + "$/").build();
        suppress(construct, suppression("IAM5", reason).appliesTo(List.of(expression)));
    }

    private static NagPackSuppression.Builder suppression(String rule, String reason) {
        return NagPackSuppression.builder().id("AwsSolutions-" + rule).reason(reason);
    }

    private static void suppress(IConstruct construct, NagPackSuppression.Builder suppression) {
        NagSuppressions.addResourceSuppressions(construct, List.of(suppression.build()));
    }
}
