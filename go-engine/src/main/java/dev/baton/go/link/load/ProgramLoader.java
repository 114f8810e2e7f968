package dev.baton.go.link.load;

import dev.baton.go.link.shape.Descs;
import dev.baton.go.link.shape.Names;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * Defines a program's named classes when the JVM first asks for them.
 *
 * <p>INVARIANT: its monitor is the program's compile lock. The JVM holds it while it loads a class
 * through this loader, and making a class may mean checking and compiling; with one lock for both
 * there is no order to get wrong.
 */
public final class ProgramLoader extends ClassLoader {
  private static final ClassDesc ANCHOR = Names.generated("Anchor");
  private static final MethodTypeDesc POLL = MethodTypeDesc.of(ConstantDescs.CD_void, Descs.G);
  private static final ClassDesc LOOKUP = ConstantDescs.CD_MethodHandles_Lookup;

  private final GeneratedClasses classes;
  private @Nullable Links links;
  private @Nullable Lookup lookup;

  public ProgramLoader(GeneratedClasses classes) {
    super("go", ProgramLoader.class.getClassLoader());
    this.classes = classes;
    classes.add(GeneratedClass.ofClass(ANCHOR, ConstantDescs.CD_Object, ProgramLoader::anchor));
  }

  /** Sets who binds the call sites of this loader's classes. */
  public void bind(Links program) {
    links = program;
  }

  Links links() {
    Links bound = links;
    if (bound == null) {
      throw new IllegalStateException("no program");
    }
    return bound;
  }

  /** Emits a poll of the goroutine on the stack. */
  public static void poll(CodeBuilder code) {
    code.invokestatic(ANCHOR, "poll", POLL);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    GeneratedClass known = classes.find(name);
    if (known == null) {
      throw new ClassNotFoundException(name);
    }
    byte[] bytes = known.bytes().get();
    return defineClass(name, bytes, 0, bytes.length);
  }

  /** Full access to the package of the generated classes. */
  public synchronized Lookup lookup() {
    Lookup known = lookup;
    if (known == null) {
      try {
        known = (Lookup) load(ANCHOR).getMethod("lookup").invoke(null);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
      lookup = known;
    }
    return known;
  }

  /** The class for a descriptor, loaded. */
  public Class<?> load(ClassDesc desc) {
    try {
      return Class.forName(GeneratedClasses.binaryName(desc), false, this);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The class {@code Anchor}, with {@code static Lookup lookup() { return MethodHandles.lookup();
   * }} and {@code static void poll(G g)}, which is the call site of all polls.
   */
  private static byte[] anchor() {
    return ClassFile.of()
        .build(
            ANCHOR,
            type ->
                type.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL)
                    .withMethodBody(
                        "lookup",
                        MethodTypeDesc.of(LOOKUP),
                        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                        code ->
                            code.invokestatic(
                                    ConstantDescs.CD_MethodHandles,
                                    "lookup",
                                    MethodTypeDesc.of(LOOKUP))
                                .areturn())
                    .withMethodBody(
                        "poll",
                        POLL,
                        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                        code -> code.aload(0).invokedynamic(Bootstraps.pollOf(POLL)).return_()));
  }
}
