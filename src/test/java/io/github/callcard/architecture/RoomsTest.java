package io.github.callcard.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.callcard.superoffice.WebCall;
import java.net.URL;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The rooms of the house and which may use which; docs/decisions/0002 draws them. The classes are read once for all rules. */
@TestInstance(Lifecycle.PER_CLASS)
class RoomsTest {

    private static final String ROOT = "io.github.callcard.";

    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            entry("demo", List.of("superoffice", "line", "words")),
            entry("ui", List.of("activity", "sync", "settings", "call", "line", "directory", "number", "os", "words")),
            entry("settings", List.of("superoffice", "line", "number", "os", "words")),
            entry("activity", List.of("superoffice", "vault", "os", "words")),
            entry("sync", List.of("superoffice", "directory", "vault", "os", "words")),
            entry("superoffice", List.of("directory", "number", "words")),
            entry("call", List.of("line", "directory", "number", "words")),
            entry("vault", List.of("os", "words")),
            entry("line", List.of("number", "words")),
            entry("directory", List.of("number", "words")),
            entry("number", List.of("words")),
            entry("os", List.of("words")),
            entry("words", List.of()));

    private final JavaClasses callcard = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.callcard");

    @TestFactory
    List<DynamicTest> everyRoomUsesOnlyTheRoomsBelowIt() {
        return MAY_USE.keySet().stream()
                .map(room -> DynamicTest.dynamicTest(room, () -> onlyUses(room, MAY_USE.getOrDefault(room, List.of()))))
                .toList();
    }

    private void onlyUses(String room, List<String> allowed) {
        String[] others = MAY_USE.keySet().stream()
                .filter(other -> !other.equals(room) && !allowed.contains(other))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "app..")
                .check(callcard);
    }

    /** A package in no room could use anything. */
    @Test
    void everyPackageIsInARoomAndNoRoomIsMissing() {
        Set<String> rooms = callcard.stream()
                .map(type -> type.getPackageName().substring(ROOT.length()).split("\\.", 2)[0])
                .filter(room -> !room.equals("app"))
                .collect(Collectors.toSet());

        assertThat(rooms).isEqualTo(MAY_USE.keySet());
    }

    @Test
    void noPackageDependsOnItselfThroughOthers() {
        slices().matching("io.github.callcard.(**)").should().beFreeOfCycles().check(callcard);
    }

    @Test
    void javaFxIsKnownToTheWindowsOnly() {
        onlyIn(List.of("ui.."), "javafx..", "com.sun.javafx..", "com.sun.glass..", "atlantafx..", "org.kordamp..");
    }

    @Test
    void nativeCodeIsCalledFromThreeRoomsOnly() {
        onlyIn(List.of("line.tapi..", "line.sip..", "os.."), "com.sun.jna..");
    }

    @Test
    void jsonIsReadAndWrittenWhereDocumentsAre() {
        onlyIn(List.of("superoffice..", "demo..", "settings..", "app.."), "tools.jackson..", "com.fasterxml..");
    }

    @Test
    void signedTokensAreReadAtTheSignInAndMadeByTheStandInOnly() {
        onlyIn(List.of("superoffice.signin..", "demo.."), "com.nimbusds..");
    }

    @Test
    void theNumberLibraryIsKnownToTheNumberRoomOnly() {
        onlyIn(List.of("number.."), "com.google.i18n..");
    }

    /** What is asked elsewhere has no bound of time and size for its whole answer. */
    @Test
    void serversAreAskedOverHttpInOneWayOnly() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(WebCall.class)
                .should()
                .callMethod(HttpClient.class, "newBuilder")
                .orShould()
                .callMethod(HttpClient.class, "newHttpClient")
                .orShould()
                .callMethod(URL.class, "openConnection")
                .orShould()
                .callMethod(URL.class, "openStream")
                .check(callcard);
    }

    private void onlyIn(List<String> rooms, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackages(rooms.stream().map(ROOT::concat).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(callcard);
    }
}
