package dev.souk;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.souk.contract.Contract;
import dev.souk.contract.Operation;
import java.util.stream.Collectors;

/** The modules of Souk as sets of classes. */
final class Rooms {
    static final DescribedPredicate<JavaClass> CONTRACT =
            resideInAPackage("dev.souk.contract..").as("the contract");
    static final DescribedPredicate<JavaClass> PLATFORM =
            resideInAPackage("dev.souk.platform..").as("the platform");
    static final DescribedPredicate<JavaClass> STORAGE =
            resideInAPackage("dev.souk.storage..").as("storage");
    /** The index of products: an adapter like storage, with a library of its own. */
    static final DescribedPredicate<JavaClass> SEARCH =
            resideInAPackage("dev.souk.storage.search..").as("search");

    /** The files of imports: an adapter like storage, for S3. */
    static final DescribedPredicate<JavaClass> IMPORTING =
            resideInAPackage("dev.souk.storage.importing..").as("the files of imports");

    /** Pages: an adapter like storage, for S3. */
    static final DescribedPredicate<JavaClass> PAGES =
            resideInAPackage("dev.souk.storage.pages..").as("pages");

    /** What makes pictures: an adapter of codecs and of S3. */
    static final DescribedPredicate<JavaClass> PICTURES =
            resideInAPackage("dev.souk.storage.pictures..").as("pictures");

    static final DescribedPredicate<JavaClass> FUNCTIONS =
            resideInAPackage("dev.souk.functions..").as("functions");

    /** Handlers of what the contract says is about the caller's shop. */
    static final DescribedPredicate<JavaClass> OPERATIONS_OF_SELLERS = sellersOperations();

    /** What of Souk is in no other room: plain Java, one package a capability. */
    static final DescribedPredicate<JavaClass> DOMAIN = resideInAPackage("dev.souk..")
            .and(DescribedPredicate.not(resideInAnyPackage(
                    "dev.souk",
                    "dev.souk.contract..",
                    "dev.souk.platform..",
                    "dev.souk.storage..",
                    "dev.souk.functions..",
                    "dev.souk.engines..",
                    "dev.souk.local..")))
            .as("the domain");

    static final DescribedPredicate<JavaClass> JAVA =
            resideInAnyPackage("java..", "org.jspecify.annotations..").as("Java itself");

    static final DescribedPredicate<JavaClass> BEANS =
            resideInAnyPackage("jakarta.inject..", "jakarta.enterprise..").as("injection");

    static final DescribedPredicate<JavaClass> AWS_SDK =
            resideInAPackage("software.amazon.awssdk..").as("the AWS SDK");

    private Rooms() {}

    private static DescribedPredicate<JavaClass> sellersOperations() {
        var names = Contract.load().operations().stream()
                .filter(operation -> operation.staff().isPresent())
                .map(Operation::operationId)
                .collect(Collectors.toUnmodifiableSet());
        return DescribedPredicate.describe("operations of sellers", found -> names.contains(found.getSimpleName()));
    }

    static DescribedPredicate<JavaClass> named(String simpleName) {
        return simpleName(simpleName);
    }
}
