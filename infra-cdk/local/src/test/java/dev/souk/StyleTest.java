package dev.souk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.souk.platform.workers.Change;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Rules of the house that the compiler does not keep. */
@AnalyzeClasses(
        packages = "dev.souk",
        importOptions = {ImportOption.DoNotIncludeTests.class, WithoutTestkit.class})
class StyleTest {
    /** Where the program meets the clock and the dice of the computer: once for functions, once for the local cloud. */
    private static final DescribedPredicate<JavaClass> PRODUCERS =
            Rooms.named("TimeProducer").or(Rooms.named("Wiring"));

    @ArchTest
    static final ArchRule TIME_COMES_FROM_AN_INJECTED_CLOCK = noClasses()
            .that(not(PRODUCERS))
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule IDS_ARE_INJECTED =
            noClasses().that(not(PRODUCERS)).should().callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule TIME_IS_AN_INSTANT = noClasses()
            // Lambda's event of a stream tells its time as a Date, which becomes an Instant there.
            .that(not(belongToAnyOf(Change.class)))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Date.class, Calendar.class)
            .orShould()
            .dependOnClassesThat(resideInAPackage("java.sql.."));

    /** Money is a long of minor units; a rate is a whole number of a small part. */
    @ArchTest
    static final ArchRule THE_DOMAIN_RECKONS_WITHOUT_FLOATING_POINT =
            classes().that(Rooms.DOMAIN).should(notTouchFloatingPoint());

    @ArchTest
    static final ArchRule BEANS_ARE_GIVEN_WHAT_THEY_NEED_BY_THEIR_CONSTRUCTORS =
            noFields().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Util|Utils|Dto|Helper)")
            .because("such a name fits every class and tells of none");

    @ArchTest
    static final ArchRule NULL_IS_MARKED_IN_EVERY_PACKAGE = classes()
            .that()
            // Where the annotation processor of avaje-jsonb puts what it generates for a whole module.
            .resideOutsideOfPackage("..jsonb")
            .should(beInANullMarkedPackage());

    private static ArchCondition<JavaClass> notTouchFloatingPoint() {
        return new ArchCondition<>("not touch floating point") {
            private static final Set<String> FLOATING =
                    Set.of("float", "double", "java.lang.Float", "java.lang.Double");

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream()
                        .filter(field -> floating(field.getRawType()))
                        .forEach(field -> events.add(SimpleConditionEvent.violated(type, field.getDescription())));
                type.getCodeUnits().stream()
                        .filter(unit -> floating(unit))
                        .forEach(unit -> events.add(SimpleConditionEvent.violated(type, unit.getDescription())));
                type.getCodeUnitCallsFromSelf().stream()
                        .filter(call -> floating(call.getTarget().getRawReturnType())
                                || call.getTarget().getRawParameterTypes().stream()
                                        .anyMatch(this::floating))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
            }

            private boolean floating(JavaCodeUnit unit) {
                return Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
                        .anyMatch(this::floating);
            }

            private boolean floating(JavaClass type) {
                return FLOATING.contains(type.getName());
            }
        };
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is in none"));
                }
            }
        };
    }
}
