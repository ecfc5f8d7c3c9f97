import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Makes classes for Java 23 into classes for Java 21, for trying JavaFX 25 on the only Java for Windows that is in Maven Central. For
 * tests only: what JavaFX uses of Java 22 and 23 would fail when it is called.
 *
 * <p>{@code java LowerClasses.java IN.jar OUT.jar}
 */
final class LowerClasses {

    private static final int JAVA_21 = 65;

    /** Java 21 wants the type of a switch's call site to begin with Object; Java 23 takes the class of what is switched over. */
    private static final MethodTypeDesc SWITCH = MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;I)I");

    private LowerClasses() {}

    public static void main(String[] arguments) throws IOException {
        try (JarFile in = new JarFile(arguments[0]);
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
            for (JarEntry entry : in.stream().toList()) {
                JarEntry copy = new JarEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                out.write(lowered(entry.getName(), content(in, entry)));
                out.closeEntry();
            }
        }
    }

    private static byte[] content(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static byte[] lowered(String name, byte[] content) {
        if (!name.endsWith(".class") || ((content[6] & 0xff) << 8 | content[7] & 0xff) <= JAVA_21) {
            return content;
        }
        boolean switches = new String(content, StandardCharsets.ISO_8859_1).contains("SwitchBootstraps");
        byte[] lowered = switches ? withSwitchesOfJava21(content) : content;
        lowered[6] = 0;
        lowered[7] = JAVA_21;
        return lowered;
    }

    private static byte[] withSwitchesOfJava21(byte[] content) {
        // No class is looked up for the stack maps: those that are there stay right, since what is switched over is an
        // Object too.
        ClassFile tool = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                type -> ClassHierarchyResolver.ClassHierarchyInfo.ofInterface()));
        ClassModel model = tool.parse(content);
        CodeTransform sites = (code, part) -> {
            if (part instanceof InvokeDynamicInstruction site
                    && site.bootstrapMethod().owner().displayName().equals("SwitchBootstraps")
                    && site.name().equalsString("typeSwitch")) {
                code.invokedynamic(DynamicCallSiteDesc.of(
                        site.bootstrapMethod(),
                        "typeSwitch",
                        SWITCH,
                        site.bootstrapArgs().toArray(ConstantDesc[]::new)));
            } else {
                code.with(part);
            }
        };
        return tool.transformClass(model, ClassTransform.transformingMethodBodies(sites));
    }
}
