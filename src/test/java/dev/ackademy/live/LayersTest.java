package dev.ackademy.live;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.ackademy");

    @Test
    void engine_io_knows_nothing_of_what_lies_above_it() {
        noClasses()
                .that()
                .resideInAPackage("dev.ackademy.live.engine")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.ackademy.live", "com.corundumstudio..")
                .because("Engine.IO carries messages, whatever they mean")
                .check(HOUSE);
    }

    @Test
    void engine_io_is_no_business_of_other_rooms() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.ackademy.live..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.ackademy.live.engine")
                .because("other rooms see namespaces and sockets; how packets travel may change")
                .check(HOUSE);
    }
}
