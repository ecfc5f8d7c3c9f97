import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Rewrites classes of Java 5 and older (picocli's are) as classes of Java 8, with the stack maps these must have: the JVM
 * keeps no older ones in an AOT cache, and parses and verifies them at every start. What they do is not changed.
 *
 * <p>{@code java Modernise.java FOLDER} does it to the folder's jars; a jar without such classes is left as it is.
 */
final class Modernise {

    private static final int JAVA_6 = 50;
    private static final int JAVA_8 = 52;

    private Modernise() {}

    public static void main(String[] arguments) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
            for (Path jar : jars) {
                if (isOld(jar)) {
                    Path written = jar.resolveSibling(jar.getFileName() + ".new");
                    rewrite(jar, written);
                    Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
                    System.out.println("Modernised " + jar.getFileName());
                }
            }
        }
    }

    private static boolean isOld(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (isOld(entry, bytes(jar, entry))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isOld(JarEntry entry, byte[] content) {
        return entry.getName().endsWith(".class") && ((content[6] & 0xff) << 8 | content[7] & 0xff) < JAVA_6;
    }

    private static void rewrite(Path from, Path to) throws IOException {
        URL[] classes = {from.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes);
                JarFile jar = new JarFile(from.toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(to))) {
            ClassFile tool = ClassFile.of(
                    ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                    ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(loader)
                            .orElse(ClassHierarchyResolver.defaultResolver())));
            for (JarEntry entry : jar.stream().toList()) {
                byte[] content = bytes(jar, entry);
                JarEntry copy = new JarEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                out.write(isOld(entry, content) ? modern(tool, content) : content);
                out.closeEntry();
            }
        }
    }

    private static byte[] modern(ClassFile tool, byte[] content) {
        ClassModel old = tool.parse(content);
        // Code that is not taken apart keeps its missing stack map.
        ClassTransform newCode = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
                .andThen(ClassTransform.dropping(part -> part instanceof ClassFileVersion));
        return tool.build(
                old.thisClass().asSymbol(), made -> made.withVersion(JAVA_8, 0).transform(old, newCode));
    }

    private static byte[] bytes(JarFile jar, JarEntry entry) throws IOException {
        try (var in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
