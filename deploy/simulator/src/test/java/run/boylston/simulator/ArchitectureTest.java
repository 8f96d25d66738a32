package run.boylston.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = RaceSimulation.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule whatMakesARaceKnowsNothingOfHowItIsSent = noClasses()
            .that()
            .resideInAnyPackage("..field..", "..reads..", "..fixes..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "jakarta..",
                    "io.smallrye..",
                    "io.vertx..",
                    "org.apache.kafka..",
                    "java.net..",
                    "com.fasterxml..",
                    "..simulator.load..",
                    "..simulator.replay..",
                    "..simulator.verify..");
}
