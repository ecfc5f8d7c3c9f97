import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.ModuleHashesAttribute;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Drops the hashes that a module-info.class keeps of the modules that were built with it, since modules that were made anew
 * have others. {@code java WithoutHashes.java module-info.class}
 */
final class WithoutHashes {

    private WithoutHashes() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        ClassFile tool = ClassFile.of();
        Files.write(
                file,
                tool.transformClass(
                        tool.parse(file), ClassTransform.dropping(part -> part instanceof ModuleHashesAttribute)));
    }
}
