package io.github.callcard.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.callcard.web.WebCall;
import java.net.URL;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The rooms of the house and which may use which; docs/decisions/0002 draws them. The classes are read once for all rules. */
@TestInstance(Lifecycle.PER_CLASS)
class RoomsTest {

    private static final String ROOT = "io.github.callcard.";
    private static final String APP = ROOT + "app.";

    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            entry("demo", List.of("superoffice", "line")),
            entry("ui", List.of("journal", "sync", "settings", "call", "line", "directory", "number", "os", "words")),
            entry("settings", List.of("superoffice", "line", "number", "os", "words")),
            entry("journal", List.of("call", "line", "directory", "number", "vault", "os", "words")),
            entry("activity", List.of("superoffice", "vault", "os", "words")),
            entry("sync", List.of("superoffice", "directory", "vault", "os", "words")),
            entry("superoffice", List.of("web", "directory", "number", "words")),
            entry("call", List.of("line", "directory", "number")),
            entry("vault", List.of("os", "words")),
            entry("line", List.of("web", "number", "words")),
            entry("directory", List.of("number", "words")),
            entry("number", List.of("words")),
            entry("os", List.of("words")),
            entry("web", List.of()),
            entry("words", List.of()));

    /** The rooms inside {@code app}. The package {@code app} itself, where the program begins, may use all of them. */
    private static final Map<String, List<String>> INSIDE_APP = Map.ofEntries(
            entry(
                    "command",
                    List.of(
                            "window",
                            "preferences",
                            "doctor",
                            "monitor",
                            "card",
                            "line",
                            "account",
                            "process",
                            "instance",
                            "start",
                            "update",
                            "log")),
            entry(
                    "window",
                    List.of("preferences", "monitor", "card", "line", "account", "process", "instance", "update")),
            entry("preferences", List.of("monitor", "line", "account", "process")),
            entry("doctor", List.of("monitor", "line", "account", "process", "log")),
            entry("monitor", List.of("card", "line", "account", "process")),
            entry("card", List.of("account", "process")),
            entry("line", List.of("account", "process")),
            entry("account", List.of("process")),
            entry("start", List.of("process")),
            entry("instance", List.of()),
            entry("update", List.of()),
            entry("log", List.of()),
            entry("process", List.of()));

    private final JavaClasses callcard = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.callcard");

    @TestFactory
    Stream<DynamicTest> everyRoomUsesOnlyTheRoomsBelowIt() {
        return Stream.concat(rooms(ROOT, MAY_USE, ROOT + "app.."), rooms(APP, INSIDE_APP, ROOT + "app"));
    }

    /** @param never what none of these rooms may use, either */
    private Stream<DynamicTest> rooms(String house, Map<String, List<String>> mayUse, String never) {
        return mayUse.keySet().stream()
                .map(room -> DynamicTest.dynamicTest(
                        (house + room).substring(ROOT.length()), () -> onlyUses(house, room, mayUse, never)));
    }

    private void onlyUses(String house, String room, Map<String, List<String>> mayUse, String never) {
        List<String> allowed = mayUse.getOrDefault(room, List.of());
        String[] others = mayUse.keySet().stream()
                .filter(other -> !other.equals(room) && !allowed.contains(other))
                .map(other -> house + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(house + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage(never)
                .check(callcard);
    }

    /** A package in no room could use anything. */
    @Test
    void everyPackageIsInARoomAndNoRoomIsMissing() {
        Set<String> rooms = roomsIn(ROOT);
        rooms.remove("app");

        assertThat(rooms).isEqualTo(MAY_USE.keySet());
        assertThat(roomsIn(APP)).isEqualTo(INSIDE_APP.keySet());
    }

    /** An arrow that nothing takes invites whoever sees it to take it. */
    @TestFactory
    Stream<DynamicTest> everyArrowIsTaken() {
        return Stream.concat(arrows(ROOT, MAY_USE), arrows(APP, INSIDE_APP));
    }

    private Stream<DynamicTest> arrows(String house, Map<String, List<String>> mayUse) {
        return mayUse.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(
                        (house + room.getKey()).substring(ROOT.length()),
                        () -> assertThat(usedFrom(house, room.getKey()))
                                .containsExactlyInAnyOrderElementsOf(room.getValue())));
    }

    private Set<String> roomsIn(String house) {
        return callcard.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(house))
                .map(name -> name.substring(house.length()).split("\\.", 2)[0])
                .collect(Collectors.toSet());
    }

    private Set<String> usedFrom(String house, String room) {
        String own = house + room + ".";
        return callcard.stream()
                .filter(type -> (type.getPackageName() + ".").startsWith(own))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(arrow -> arrow.getTargetClass().getPackageName())
                .filter(name -> name.startsWith(house) && !(name + ".").startsWith(own))
                .map(name -> name.substring(house.length()).split("\\.", 2)[0])
                .collect(Collectors.toSet());
    }

    @Test
    void noPackageDependsOnItselfThroughOthers() {
        slices().matching("io.github.callcard.(**)").should().beFreeOfCycles().check(callcard);
    }

    @Test
    void aCallerIsSaidWithoutACard() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "ui.caller..", ROOT + "ui.lookup..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "ui.card..")
                .check(callcard);
    }

    @Test
    void javaFxIsKnownToTheWindowsOnly() {
        onlyIn(List.of("ui.."), "javafx..", "com.sun.javafx..", "com.sun.glass..", "atlantafx..", "org.kordamp..");
    }

    @Test
    void nativeCodeIsCalledFromThreeRoomsOnly() {
        onlyIn(List.of("line.tapi..", "os.."), "com.sun.jna..");
    }

    @Test
    void jsonIsReadAndWrittenWhereDocumentsAre() {
        onlyIn(
                List.of("superoffice..", "line.pbx.threecx..", "line.pbx.wazo..", "demo..", "settings..", "app.."),
                "tools.jackson..",
                "com.fasterxml..");
    }

    @Test
    void signedTokensAreReadAtTheSignInAndMadeByTheStandInOnly() {
        onlyIn(List.of("superoffice.signin..", "demo.."), "com.nimbusds..");
    }

    @Test
    void theNumberLibraryIsKnownToTheNumberRoomOnly() {
        onlyIn(List.of("number.."), "com.google.i18n..");
    }

    /** A request made elsewhere has no bound of time and size for its whole answer. */
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
