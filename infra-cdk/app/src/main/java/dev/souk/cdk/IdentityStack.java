package dev.souk.cdk;

import java.util.List;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cognito.AccountRecovery;
import software.amazon.awscdk.services.cognito.AuthFlow;
import software.amazon.awscdk.services.cognito.AutoVerifiedAttrs;
import software.amazon.awscdk.services.cognito.CfnUserPoolGroup;
import software.amazon.awscdk.services.cognito.FeaturePlan;
import software.amazon.awscdk.services.cognito.IUserPool;
import software.amazon.awscdk.services.cognito.PasswordPolicy;
import software.amazon.awscdk.services.cognito.SignInAliases;
import software.amazon.awscdk.services.cognito.StandardAttribute;
import software.amazon.awscdk.services.cognito.StandardAttributes;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.amazon.awscdk.services.cognito.UserPoolClientIdentityProvider;
import software.amazon.awscdk.services.cognito.UserVerificationConfig;
import software.amazon.awscdk.services.cognito.VerificationEmailStyle;
import software.constructs.Construct;

/** Who members are: a Cognito user pool that one signs up to by e-mail, and a group for each role that is granted. */
final class IdentityStack extends Stack {
    private static final int SHORTEST_PASSWORD = 10;
    /** Staff of a shop have no role of the contract: as what they work stands in their membership. */
    private static final List<String> GRANTED = List.of("seller", "staff", "administrator");

    private final UserPool users;
    private final UserPoolClient client;

    IdentityStack(Construct scope, Settings settings) {
        super(scope, settings.named("identity"));
        this.users = users(settings);
        this.client = client(settings);
        for (var role : GRANTED) {
            CfnUserPoolGroup.Builder.create(this, role)
                    .userPoolId(users.getUserPoolId())
                    .groupName(role)
                    .build();
        }
        CfnOutput.Builder.create(this, "UserPoolId")
                .value(users.getUserPoolId())
                .build();
    }

    IUserPool users() {
        return users;
    }

    String clientId() {
        return client.getUserPoolClientId();
    }

    /** What tokens say in {@code iss}; their keys are below it. */
    String issuer() {
        return "https://cognito-idp." + Aws.REGION + ".amazonaws.com/" + users.getUserPoolId();
    }

    private UserPool users(Settings settings) {
        var users = UserPool.Builder.create(this, "users")
                .userPoolName(settings.named("users"))
                // The cheapest plan has all that passwords by e-mail need.
                .featurePlan(FeaturePlan.LITE)
                .selfSignUpEnabled(true)
                .signInAliases(SignInAliases.builder().email(true).build())
                .signInCaseSensitive(false)
                .autoVerify(AutoVerifiedAttrs.builder().email(true).build())
                .userVerification(UserVerificationConfig.builder()
                        .emailStyle(VerificationEmailStyle.CODE)
                        .emailSubject("Your Souk code")
                        .emailBody("Your code is {####}. It is good for a day; if you did not ask for it, do nothing.")
                        .build())
                .standardAttributes(StandardAttributes.builder()
                        .email(StandardAttribute.builder()
                                .required(true)
                                .mutable(true)
                                .build())
                        .build())
                .passwordPolicy(passwords())
                .accountRecovery(AccountRecovery.EMAIL_ONLY)
                .deletionProtection(settings.keepData())
                .removalPolicy(settings.keepData() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
                .build();
        Accepted.finding(
                users, "COG1", "Ten characters, and no rule of composition: those make passwords worse (NIST).");
        Accepted.finding(
                users, "COG2", "Shoppers sign in by password alone; the sign-in asks for no second factor yet.");
        Accepted.finding(
                users, "COG3", "Needs the Plus plan, which bills each member; sign-in is throttled by caller.");
        return users;
    }

    /** Length and nothing else: rules of composition make passwords worse (NIST SP 800-63B, 5.1.1.2). */
    private static PasswordPolicy passwords() {
        return PasswordPolicy.builder()
                .minLength(SHORTEST_PASSWORD)
                .requireDigits(false)
                .requireLowercase(false)
                .requireUppercase(false)
                .requireSymbols(false)
                .build();
    }

    private UserPoolClient client(Settings settings) {
        return UserPoolClient.Builder.create(this, "shop")
                .userPool(users)
                .userPoolClientName(settings.named("shop"))
                .authFlows(AuthFlow.builder().userPassword(true).build())
                .supportedIdentityProviders(List.of(UserPoolClientIdentityProvider.COGNITO))
                .disableOAuth(true)
                .generateSecret(false)
                .preventUserExistenceErrors(true)
                .enableTokenRevocation(true)
                .accessTokenValidity(Duration.minutes(30))
                .idTokenValidity(Duration.minutes(30))
                .refreshTokenValidity(Duration.days(30))
                .build();
    }
}
