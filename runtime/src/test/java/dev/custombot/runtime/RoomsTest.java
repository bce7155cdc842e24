package dev.custombot.runtime;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import jakarta.inject.Inject;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeJars;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

import dev.custombot.runtime.config.BotConfig;
import dev.custombot.runtime.config.BotsBuildTimeConfig;
import dev.custombot.runtime.config.CustomBotConfig;

/** Who may know whom: what makes it certain in which room a class is looked for, and that a room can be read alone. */
@AnalyzeClasses(packages = "dev.custombot", importOptions = {DoNotIncludeTests.class, DoNotIncludeJars.class})
class RoomsTest {

    private static final String INSIDE = "dev.custombot.runtime..";
    private static final String HUBS = "dev.custombot.runtime.hub.*..";
    private static final String FOR_ALL_HUBS = "dev.custombot.runtime.hub.body";
    private static final String DEV_MODE = "dev.custombot.runtime.bot.dev..";
    private static final String[] STAGES = {"dev.custombot.runtime.callback..", "dev.custombot.runtime.dispatch..",
            "dev.custombot.runtime.reply.."};
    private static final String[] STAGES_AND_WHAT_THEY_STAND_ON = {STAGES[0], STAGES[1], STAGES[2], "dev.custombot.runtime",
            "dev.custombot.runtime.record", "dev.custombot.runtime.hub", "dev.custombot.runtime.lane..",
            "dev.custombot.runtime.control",
            "dev.custombot.runtime.metrics", "dev.custombot.runtime.deadletter", "dev.custombot.runtime.config",
            "dev.custombot.runtime.http", "dev.custombot.runtime.kafka", "dev.custombot.runtime.request"};

    @ArchTest
    static final ArchRule STAGES_MEET_ONLY_AT_THE_TOPICS = slices()
            .matching("dev.custombot.runtime.(callback|dispatch|reply)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule STAGES_STAND_ON_FEW_ROOMS = noClasses().that().resideInAnyPackage(STAGES)
            .should().dependOnClassesThat(resideInAPackage(INSIDE)
                    .and(resideOutsideOfPackages(STAGES_AND_WHAT_THEY_STAND_ON)))
            .because("a stage knows neither the bots, nor how they are put together, nor any one hub");

    @ArchTest
    static final ArchRule ONLY_THE_WIRING_KNOWS_THE_STAGES = noClasses().that().resideInAPackage(INSIDE)
            .and().resideOutsideOfPackage("dev.custombot.runtime.bot..").and().resideOutsideOfPackages(STAGES)
            .should().dependOnClassesThat(resideInAnyPackage(STAGES));

    @ArchTest
    static final ArchRule STAGES_ARE_GIVEN_WHAT_THEY_NEED = noClasses().that().resideInAnyPackage(STAGES)
            .should().dependOnClassesThat().belongToAnyOf(CustomBotConfig.class, BotConfig.class, BotsBuildTimeConfig.class)
            .orShould().dependOnClassesThat().resideInAPackage("org.eclipse.microprofile.config")
            .because("a stage knows neither configuration keys nor other bots: it gets its own group, or values");

    @ArchTest
    static final ArchRule PUBLIC_PACKAGES_KNOW_NOTHING_INSIDE = noClasses().that().resideOutsideOfPackage(INSIDE)
            .should().dependOnClassesThat().resideInAPackage(INSIDE);

    @ArchTest
    static final ArchRule NOBODY_KNOWS_ANY_ONE_HUB = noClasses().that().resideOutsideOfPackage(HUBS)
            .should().dependOnClassesThat().resideInAPackage(HUBS)
            .because("a kind of hub is found as a Java service");

    @ArchTest
    static final ArchRule HUBS_DO_NOT_KNOW_ONE_ANOTHER = slices().matching("dev.custombot.runtime.hub.(*)..")
            .should().notDependOnEachOther().ignoreDependency(resideInAPackage(HUBS), resideInAPackage(FOR_ALL_HUBS));

    @ArchTest
    static final ArchRule NOBODY_KNOWS_DEV_MODE = noClasses().that().resideOutsideOfPackage(DEV_MODE)
            .should().dependOnClassesThat().resideInAnyPackage(DEV_MODE, "io.quarkus.dev..")
            .because("its classes are not in the application that is deployed");

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields().should().beAnnotatedWith(Inject.class)
            .because("an object is complete once it is constructed");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices().assignedFrom(new Packages()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ROOMS_HAVE_NO_CYCLES = slices().matching("dev.custombot.runtime.(*)..").should().beFreeOfCycles();

    /** Each package for itself, whatever it is below of. */
    private static final class Packages implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
