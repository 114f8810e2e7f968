package dev.baton.go.code.place.element;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Place;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.MapType;
import java.lang.classfile.TypeKind;
import java.lang.constant.ConstantDescs;
import java.util.List;

/** An element of a map. Structs in maps are never changed, only replaced. */
public final class MapPlace extends Place {
  private final MapType map;
  private final Expr x;
  private final Expr key;

  public MapPlace(Gen gen, MapType map, Expr.Index index) {
    super(gen, map.elem(), List.of(TypeKind.REFERENCE, Indexes.keyKind(map)), index.lbrackPos);
    this.map = map;
    this.x = index.x;
    this.key = index.indices.getFirst();
  }

  @Override
  public void push() {
    gen.values().push(x);
    Indexes.pushKey(gen, key, map);
  }

  /** Pops the operands and pushes the map and the entry, -1 if there is none. */
  public void find() {
    entry("find");
  }

  /** Pops the operands and pushes the map and the entry, which is made if there is none. */
  public void put() {
    entry("put");
  }

  private void entry(String method) {
    here();
    TypeKind kind = Indexes.keyKind(map);
    int k = gen.store(kind);
    gen.b.dup().loadLocal(kind, k);
    Indexes.mapCall(gen, map, method, ConstantDescs.CD_int);
  }

  @Override
  public void load() {
    find();
    Indexes.value(gen, map.elem());
  }

  @Override
  public void store() {
    TypeKind kind = Reps.kind(map.elem()).local();
    int value = gen.store(kind);
    put();
    gen.b.loadLocal(kind, value);
    Indexes.setValue(gen, map.elem());
  }

  @Override
  public boolean inPlace() {
    return false;
  }
}
