package run.boylston.feed;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "run.boylston.feed", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule BOARD_AND_ALERTS_KNOW_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAnyPackage("..feed.board..", "..feed.alert..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "jakarta..",
                    "io.smallrye..",
                    "io.vertx..",
                    "io.netty..",
                    "io.micrometer..",
                    "org.apache.kafka..",
                    "org.eclipse.microprofile..",
                    "com.fasterxml..",
                    "run.boylston.contracts.topic..",
                    "run.boylston.feed.inflow..",
                    "run.boylston.feed.socket..",
                    "run.boylston.feed.push..",
                    "run.boylston.feed.api..");

    @ArchTest
    static final ArchRule ONLY_THE_WRITE_PATHS_AND_THE_GUARD_KNOW_NETTY = noClasses()
            .that()
            .haveNameNotMatching(
                    ".*\\.(AnswerLine|FanSocket|DirectSocket|FanStream|Outbox|Outboxes|WireFrame|FrameGuard.*)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.netty..", "io.undertow..");
}
