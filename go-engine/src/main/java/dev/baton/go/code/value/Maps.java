package dev.baton.go.code.value;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.types.MapType;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;

/** Makes maps. */
public final class Maps {
  private Maps() {}

  /** Pushes a new map; {@code hint} pushes how many entries it will have, as a long. */
  public static void make(Gen gen, MapType map, Runnable hint) {
    ClassDesc owner = Reps.mapClass(map);
    char kind = Reps.kind(map.elem()).mapKind();
    if (!owner.equals(Jvm.OBJECT_MAP)) {
      gen.make(
          owner,
          () -> {
            gen.b.loadConstant((int) kind);
            hint.run();
          },
          ConstantDescs.CD_char,
          ConstantDescs.CD_long);
      return;
    }
    gen.make(
        owner,
        () -> {
          gen.pushType(map.key());
          gen.invokeStatic(Jvm.KEY_RULE, "of", Jvm.KEY_RULE, Jvm.TYPE);
          gen.b.loadConstant((int) kind);
          hint.run();
        },
        Jvm.KEY_RULE,
        ConstantDescs.CD_char,
        ConstantDescs.CD_long);
  }
}
