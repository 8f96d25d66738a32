package run.boylston.pace;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** What is computed is Java and nothing else: it can be read, tested and measured without a framework around it. */
@AnalyzeClasses(packages = "run.boylston.pace", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] ALGORITHMS = {
        "run.boylston.pace.correction..",
        "run.boylston.pace.course..",
        "run.boylston.pace.crossing..",
        "run.boylston.pace.gps..",
        "run.boylston.pace.projection..",
        "run.boylston.pace.recordpace.."
    };

    private static final String[] FRAMEWORKS = {
        "io.quarkus..", "jakarta..", "io.smallrye..", "io.vertx..", "org.apache.kafka..", "org.hibernate.."
    };

    @ArchTest
    static final ArchRule ALGORITHMS_KNOW_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAnyPackage(ALGORITHMS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule ALGORITHMS_DEPEND_ON_EACH_OTHER_IN_ONE_DIRECTION = SlicesRuleDefinition.slices()
            .matching("run.boylston.pace.(correction|course|crossing|gps|projection|recordpace)..")
            .should()
            .beFreeOfCycles();
}
