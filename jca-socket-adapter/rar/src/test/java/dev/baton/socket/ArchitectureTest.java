package dev.baton.socket;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.baton.socket", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching("dev.baton.socket.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheEdgesKnowTheContainer =
      noClasses()
          .that()
          .resideOutsideOfPackages("..inbound..", "..outbound..", "..api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "javax.transaction..");

  @ArchTest
  static final ArchRule beansSeeNothingOfNetty =
      noClasses()
          .that()
          .resideInAnyPackage("..api..", "..inbound..", "..outbound..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.netty..");
}
