import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Lists an application folder as WiX source, one component a file, as the installer's rules of components ask for. Ids and
 * guids follow from the path and the upgrade code, so that the same file is the same component in every build; anything
 * random would leave files behind after a repair.
 *
 * <p>For one user the key path is a value in the registry: what lies in a user's folders must not be one itself.
 *
 * <p>{@code java Harvest.java IMAGE SCOPE UPGRADE-CODE NAME OUTPUT}, where the scope is {@code user} or {@code machine}.
 */
public final class Harvest {

    private final Path image;
    private final boolean user;
    private final String upgradeCode;
    private final String name;
    private final StringBuilder tree = new StringBuilder();
    private final List<String> components = new ArrayList<>();

    private Harvest(Path image, boolean user, String upgradeCode, String name) {
        this.image = image;
        this.user = user;
        this.upgradeCode = upgradeCode;
        this.name = name;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 5 || !List.of("user", "machine").contains(arguments[1])) {
            System.err.println("Usage: java Harvest.java IMAGE user|machine UPGRADE-CODE NAME OUTPUT");
            System.exit(2);
        }
        Harvest harvest =
                new Harvest(Path.of(arguments[0]), arguments[1].equals("user"), arguments[2], arguments[3]);
        Files.writeString(Path.of(arguments[4]), harvest.source(), StandardCharsets.UTF_8);
    }

    private String source() throws IOException {
        folder(image, "APPDIR", "      ");
        StringBuilder group = new StringBuilder();
        components.forEach(id -> group.append("      <ComponentRef Id=\"%s\" />\n".formatted(id)));
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
                  <Fragment>
                    <DirectoryRef Id="APPDIR">
                %s    </DirectoryRef>
                  </Fragment>
                  <Fragment>
                    <ComponentGroup Id="Files">
                %s    </ComponentGroup>
                  </Fragment>
                </Wix>
                """.formatted(tree, group);
    }

    private void folder(Path folder, String directory, String indent) throws IOException {
        List<Path> entries;
        try (Stream<Path> listed = Files.list(folder)) {
            entries = listed.sorted().toList();
        }
        for (Path entry : entries) {
            if (Files.isDirectory(entry)) {
                String id = id("d", entry);
                tree.append("%s<Directory Id=\"%s\" Name=\"%s\">\n".formatted(indent, id, escaped(entry)));
                folder(entry, id, indent + "  ");
                tree.append(indent).append("</Directory>\n");
            } else {
                file(entry, indent);
            }
        }
        if (user) {
            component("r", folder, indent, "<RemoveFolder Id=\"%s\" On=\"uninstall\" />".formatted(id("x", folder)));
        }
    }

    private void file(Path file, String indent) {
        component(
                "c",
                file,
                indent,
                "<File Id=\"%s\" Name=\"%s\" Source=\"%s\"%s />"
                        .formatted(id("f", file), escaped(file), escaped(file.toString()), user ? "" : " KeyPath=\"yes\""));
    }

    private void component(String kind, Path path, String indent, String content) {
        String id = id(kind, path);
        components.add(id);
        tree.append("%s<Component Id=\"%s\" Guid=\"%s\" Win64=\"yes\">\n".formatted(indent, id, uuid(kind, path)));
        tree.append("%s  %s\n".formatted(indent, content));
        if (user) {
            tree.append(
                    "%s  <RegistryValue Root=\"HKCU\" Key=\"Software\\%s\\Installer\" Name=\"%s\" Type=\"integer\" Value=\"1\" KeyPath=\"yes\" />\n"
                            .formatted(indent, name, id));
        }
        tree.append(indent).append("</Component>\n");
    }

    private String id(String kind, Path path) {
        return kind + uuid(kind, path).replace("-", "");
    }

    private String uuid(String kind, Path path) {
        String place = image.relativize(path).toString().replace('\\', '/').toLowerCase(Locale.ROOT);
        String text = String.join("|", upgradeCode, user ? "user" : "machine", kind, place);
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String escaped(Path path) {
        return escaped(path.getFileName().toString());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;").replace("$", "$$");
    }
}
