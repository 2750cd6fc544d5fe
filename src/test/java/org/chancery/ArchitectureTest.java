package org.chancery;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.chancery.coediting.SharedTexts;
import org.chancery.export.ExportSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Which package may know which, and what no class does. */
class ArchitectureTest {

    private static final JavaClasses CHANCERY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.chancery");

    /** A package may import what stands before it, not what stands beside or after it. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("yjs", "base"),
            List.of("security"),
            List.of("export", "coediting"),
            List.of("directory"),
            List.of("meeting"),
            List.of("followup", "agreement", "approval"),
            List.of("search"),
            List.of("demo", "shell"));

    static Stream<String> features() {
        return LAYERS.stream().flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("features")
    void featureKnowsOnlyWhatStandsBeforeIt(String feature) {
        var forbidden = new ArrayList<String>(List.of("org.chancery", "org.chancery..ui.."));
        boolean reached = false;
        for (List<String> layer : LAYERS) {
            reached |= layer.contains(feature);
            if (reached) {
                layer.stream()
                        .filter(other -> !other.equals(feature))
                        .forEach(other -> forbidden.add("org.chancery." + other + ".."));
            }
        }
        // The shell composes the features' panels, and nothing stands after it.
        if (feature.equals("shell")) {
            forbidden.remove("org.chancery..ui..");
        }
        noClasses()
                .that(resideInAPackage("org.chancery." + feature + "..").and(not(resideInAPackage("..ui.."))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(forbidden.toArray(String[]::new)))
                .allowEmptyShould(true)
                .check(CHANCERY);
    }

    @Test
    void everyPackageHasItsPlace() {
        var places = features().map(feature -> "org.chancery." + feature + "..").toArray(String[]::new);
        classes()
                .should()
                .resideInAnyPackage(Stream.concat(Stream.of("org.chancery"), Stream.of(places))
                        .toArray(String[]::new))
                .check(CHANCERY);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("org.chancery.(**)").should().beFreeOfCycles().check(CHANCERY);
    }

    @Test
    void sharedComponentsKnowNoFeature() {
        noClasses()
                .that()
                .resideInAPackage("org.chancery.base..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.chancery..").and(resideOutsideOfPackages("org.chancery.base..")))
                .check(CHANCERY);
    }

    @Test
    void documentModelImportsNeitherProductNorFramework() {
        noClasses()
                .that()
                .resideInAPackage("org.chancery.yjs..")
                .should()
                .dependOnClassesThat(
                        resideOutsideOfPackages("org.chancery.yjs..", "java..", "org.jspecify.annotations.."))
                .allowEmptyShould(true)
                .check(CHANCERY);
    }

    @Test
    void onlyViewsUseComponentsAndTheRouter() {
        noClasses()
                .that(resideOutsideOfPackages("org.chancery", "..ui..", "org.chancery.shell.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.vaadin.flow.component..",
                        "com.vaadin.flow.router..",
                        "com.vaadin.flow.data..",
                        "com.vaadin.flow.dom..")
                .check(CHANCERY);
    }

    @Test
    void viewsDoNotTouchTheDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage("..ui..", "org.chancery.shell..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "org.springframework.data.jpa..",
                        "org.springframework.data.repository..",
                        "org.springframework.jdbc..",
                        "org.springframework.transaction.annotation..",
                        "org.springframework.transaction.support..",
                        "java.sql..",
                        "javax.sql..")
                .check(CHANCERY);
    }

    @Test
    void viewsLeaveSharedTextsToTheirOwners() {
        noClasses()
                .that()
                .resideInAnyPackage("..ui..", "org.chancery.shell..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(SharedTexts.class)
                .check(CHANCERY);
    }

    /** The browser would cut what is pasted without a word; the service says instead how much there may be. */
    @Test
    void noInputCutsWhatIsTyped() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "an input of Vaadin is given a longest length",
                        call -> call.getTarget().getName().equals("setMaxLength")
                                && call.getTargetOwner().getPackageName().startsWith("com.vaadin")))
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "an input of the product is given one that Vaadin defines",
                        call -> call.getTarget()
                                .resolveMember()
                                .filter(method -> method.getName().equals("setMaxLength")
                                        && method.getOwner().getPackageName().startsWith("com.vaadin"))
                                .isPresent()))
                .check(CHANCERY);
    }

    @Test
    void entitiesAndRepositoriesStayInTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .check(CHANCERY);
    }

    @Test
    void everyRouteSaysWhoMayOpenIt() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .beAnnotatedWith(AnonymousAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(DenyAll.class)
                .allowEmptyShould(true)
                .check(CHANCERY);
    }

    @Test
    void everyServiceSaysWhoMayCallIt() {
        classes()
                .that()
                .areAnnotatedWith(Service.class)
                .or(DescribedPredicate.describe(
                        "offer an export", type -> type.isAssignableTo(ExportSource.class) && !type.isInterface()))
                .should()
                .beMetaAnnotatedWith(PreAuthorize.class)
                .check(CHANCERY);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith(Resource.class)
                .orShould()
                .beAnnotatedWith(PersistenceContext.class)
                .check(CHANCERY);
    }

    @Test
    void noStaticFieldChanges() {
        fields().that()
                .areStatic()
                .and(DescribedPredicate.<JavaField>describe(
                        "are written by people", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should()
                .beFinal()
                .check(CHANCERY);
        noFields()
                .that()
                .areStatic()
                .should()
                .haveRawType(DescribedPredicate.describe(
                        "a type that changes",
                        type -> Stream.of(
                                                AtomicBoolean.class,
                                                AtomicInteger.class,
                                                AtomicLong.class,
                                                AtomicReference.class,
                                                ThreadLocal.class,
                                                StringBuilder.class,
                                                Date.class)
                                        .anyMatch(type::isAssignableTo)
                                || (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class))
                                        && !Set.of(
                                                        Collection.class.getName(),
                                                        List.class.getName(),
                                                        Set.class.getName(),
                                                        Map.class.getName())
                                                .contains(type.getName())))
                .check(CHANCERY);
    }

    @Test
    void nobodyLooksAtTheTimeWithoutAClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Application.class.getName())
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "the time is taken from the machine", ArchitectureTest::takesTimeFromTheMachine))
                .check(CHANCERY);
    }

    private static boolean takesTimeFromTheMachine(JavaAccess<?> access) {
        var target = access.getTarget();
        String owner = target.getOwner().getName();
        boolean now = owner.startsWith("java.time.")
                && target.getName().equals("now")
                && access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget call
                && call.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return now
                || owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis")
                || owner.equals("java.time.Clock") && target.getName().startsWith("system")
                || owner.equals("java.util.Date") && target.getName().equals("<init>");
    }
}
