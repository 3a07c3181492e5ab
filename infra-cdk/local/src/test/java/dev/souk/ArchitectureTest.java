package dev.souk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.identity.CurrentSellers;

/** Which way dependencies point: functions to platform, storage to domain, and never back. */
@AnalyzeClasses(
        packages = "dev.souk",
        importOptions = {ImportOption.DoNotIncludeTests.class, WithoutTestkit.class})
class ArchitectureTest {
    @ArchTest
    static final ArchRule THE_DOMAIN_IS_PLAIN_JAVA = classes()
            .that(Rooms.DOMAIN)
            .should()
            .onlyDependOnClassesThat(Rooms.DOMAIN.or(Rooms.JAVA).or(resideInAPackage("com.github.f4b6a3.uuid..")))
            .because("a decision about money or stock is to be read, and tested, without knowing AWS or Quarkus");

    @ArchTest
    static final ArchRule ONLY_IDS_ARE_MADE_BY_THE_LIBRARY_FOR_IDS = noClasses()
            .that(resideInAPackage("dev.souk.."))
            .and(not(Rooms.named("TimeOrderedIds")))
            .should()
            .dependOnClassesThat(resideInAPackage("com.github.f4b6a3.uuid.."))
            .because("ids are injected");

    @ArchTest
    static final ArchRule THE_CONTRACT_STANDS_ALONE = noClasses()
            .that(Rooms.CONTRACT)
            .should()
            .dependOnClassesThat(resideInAPackage("dev.souk..").and(not(Rooms.CONTRACT)));

    @ArchTest
    static final ArchRule STORAGE_KNOWS_THE_DOMAIN_DYNAMO_AND_ITS_SETTINGS = classes()
            .that(Rooms.STORAGE
                    .and(not(Rooms.SEARCH))
                    .and(not(Rooms.IMPORTING))
                    .and(not(Rooms.PAGES))
                    .and(not(Rooms.PICTURES)))
            .should()
            .onlyDependOnClassesThat(Rooms.STORAGE
                    .or(Rooms.DOMAIN)
                    .or(Rooms.JAVA)
                    .or(Rooms.BEANS)
                    .or(resideInAnyPackage(
                            "dev.souk.platform.settings..",
                            "software.amazon.awssdk.core..",
                            "software.amazon.awssdk.enhanced.dynamodb..",
                            "software.amazon.awssdk.services.dynamodb..")));

    @ArchTest
    static final ArchRule SEARCH_KNOWS_THE_DOMAIN_LUCENE_AND_WHERE_ITS_FILES_ARE = classes()
            .that(Rooms.SEARCH)
            .should()
            .onlyDependOnClassesThat(Rooms.SEARCH
                    .or(Rooms.DOMAIN)
                    .or(Rooms.JAVA)
                    .or(Rooms.BEANS)
                    .or(Rooms.AWS_SDK)
                    .or(resideInAnyPackage(
                            "dev.souk.platform.settings..", "dev.souk.platform.aws..", "org.apache.lucene..")));

    @ArchTest
    static final ArchRule FILES_OF_IMPORTS_KNOW_THE_DOMAIN_AND_WHERE_UPLOADS_ARE = classes()
            .that(Rooms.IMPORTING)
            .should()
            .onlyDependOnClassesThat(Rooms.IMPORTING
                    .or(Rooms.DOMAIN)
                    .or(Rooms.JAVA)
                    .or(Rooms.BEANS)
                    .or(Rooms.AWS_SDK)
                    .or(resideInAnyPackage("dev.souk.platform.settings..", "dev.souk.platform.aws..")));

    @ArchTest
    static final ArchRule PAGES_KNOW_THE_DOMAIN_AND_WHERE_THEY_ARE_KEPT = classes()
            .that(Rooms.PAGES)
            .should()
            .onlyDependOnClassesThat(Rooms.PAGES
                    .or(Rooms.DOMAIN)
                    .or(Rooms.JAVA)
                    .or(Rooms.BEANS)
                    .or(Rooms.AWS_SDK)
                    .or(resideInAnyPackage("dev.souk.platform.settings..", "dev.souk.platform.aws..")));

    @ArchTest
    static final ArchRule NOBODY_ELSE_KNOWS_LUCENE =
            noClasses().that(not(Rooms.SEARCH)).should().dependOnClassesThat(resideInAnyPackage("org.apache.lucene.."));

    @ArchTest
    static final ArchRule PICTURES_KNOW_THE_DOMAIN_CODECS_HTTP_AND_S3 = classes()
            .that(Rooms.PICTURES)
            .should()
            .onlyDependOnClassesThat(Rooms.PICTURES
                    .or(Rooms.DOMAIN)
                    .or(Rooms.JAVA)
                    .or(Rooms.BEANS)
                    .or(Rooms.AWS_SDK)
                    .or(resideInAnyPackage(
                            "javax.imageio..",
                            "dev.souk.platform.settings..",
                            "dev.souk.platform.aws..",
                            "com.twelvemonkeys..",
                            "com.luciad.imageio.webp..",
                            "com.drew..",
                            "net.coobird.thumbnailator..",
                            "org.apache.hc..")));

    @ArchTest
    static final ArchRule NOBODY_ELSE_KNOWS_CODECS = noClasses()
            .that(not(Rooms.PICTURES))
            .should()
            .dependOnClassesThat(resideInAnyPackage("javax.imageio..", "com.twelvemonkeys..", "com.luciad.."));

    @ArchTest
    static final ArchRule THE_PLATFORM_KNOWS_NOBODY_WHO_STANDS_ON_IT = noClasses()
            .that(Rooms.PLATFORM)
            .should()
            .dependOnClassesThat(Rooms.STORAGE.or(Rooms.FUNCTIONS).or(resideInAPackage("dev.souk.local..")));

    @ArchTest
    static final ArchRule MODULES_OF_FUNCTIONS_DO_NOT_KNOW_EACH_OTHER =
            slices().matching("dev.souk.functions.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule FUNCTIONS_STORE_BY_PORTS_OF_THE_DOMAIN = noClasses()
            .that(Rooms.FUNCTIONS)
            .should()
            .dependOnClassesThat(Rooms.STORAGE.and(not(Rooms.named("CategoryImages")
                    .or(Rooms.named("OrderImages"))
                    .or(Rooms.named("ProductImages"))
                    .or(Rooms.named("RatingImages"))
                    .or(Rooms.named("SellerImages"))
                    .or(Rooms.named("CatalogHistory")))))
            .because("who follows a table's stream reads what it says, and storage alone knows how that is written");

    /** The rule that a seller's things open to nobody else stands on this: {@link CurrentSellers} says who acts for whom. */
    @ArchTest
    static final ArchRule FUNCTIONS_DO_NOT_MAKE_A_SHOP_OF_A_CALLER = noClasses()
            .that(Rooms.FUNCTIONS)
            .and(not(Rooms.named("ReadSellerAccount")
                    .or(Rooms.named("SaveSellerAccount"))
                    .or(Rooms.named("SubmitSellerAccount"))
                    .or(Rooms.named("JoinShop"))))
            .should()
            .callMethod(SellerId.class, "ownOf", MemberId.class)
            .because(
                    "for which shop a call is made Request.seller() tells; who applies has none yet, and who joins another's must have none");

    @ArchTest
    static final ArchRule NO_OPERATION_OF_SELLERS_MAKES_A_SHOP_OF_A_TEXT = noClasses()
            .that(Rooms.OPERATIONS_OF_SELLERS)
            .should()
            .callConstructor(SellerId.class, String.class)
            .because("a text may name anybody's shop: WhichSeller and SellersPart hold it against the caller's");

    /** Cognito, SES and open sockets have one module each that speaks to them; what every function uses stands behind ports. */
    @ArchTest
    static final ArchRule FUNCTIONS_LEAVE_SHARED_SERVICES_TO_STORAGE_AND_PLATFORM = noClasses()
            .that(Rooms.FUNCTIONS)
            .should()
            .dependOnClassesThat(resideInAPackage("software.amazon.awssdk.services..")
                    .and(not(resideInAnyPackage(
                            "software.amazon.awssdk.services.apigatewaymanagementapi..",
                            "software.amazon.awssdk.services.cognitoidentityprovider..",
                            "software.amazon.awssdk.services.sesv2..")))
                    .and(not(Rooms.named("AttributeValue"))))
            .because("DynamoDB, SQS, S3 and parameters are behind the ports of shared/storage and shared/platform");

    @ArchTest
    static final ArchRule ENDPOINTS_DO_NOT_KNOW_AWS =
            noClasses().that().areAssignableTo(Endpoint.class).should().dependOnClassesThat(Rooms.AWS_SDK);

    @ArchTest
    static final ArchRule THE_LOCAL_CLOUD_KNOWS_NO_FUNCTION_BY_NAME = noClasses()
            .that(resideInAPackage("dev.souk.local.."))
            .should()
            .dependOnClassesThat(Rooms.FUNCTIONS)
            .because("what exists, the template says");
}
