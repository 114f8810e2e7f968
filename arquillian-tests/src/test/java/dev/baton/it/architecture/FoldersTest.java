package dev.baton.it.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may use whom. */
@Tag("D")
class FoldersTest {

  @ParameterizedTest
  @EnumSource
  void a_folder_uses_only_what_its_row_in_the_table_names(Module module) {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(module.allowed())
        .check(module.classes());
  }

  @ParameterizedTest
  @EnumSource
  void a_folder_holds_only_its_own_packages(Module module) {
    classes().should().resideInAnyPackage(module.packages()).check(module.classes());
  }

  @Test
  void netty_is_seen_by_the_resource_adapter_and_the_device_librarys_client_only() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.baton.socket..", "dev.baton.device.mqtt..", "dev.baton.device")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.netty..")
        .check(Module.all());
  }

  @Test
  void the_device_facing_tier_knows_no_persistence() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.baton.gateway..", "dev.baton.socket..", "dev.baton.contracts..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..", "org.hibernate..")
        .check(Module.all());
  }

  @Test
  void the_console_and_rest_write_to_the_database_only_through_the_services() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.baton.web..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("jakarta.persistence.EntityManager")
        .check(Module.all());
  }
}
