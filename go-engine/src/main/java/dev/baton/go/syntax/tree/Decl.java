package dev.baton.go.syntax.tree;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A declaration: a whole one, or one spec of a group. Its position is that of its first name (of an
 * import's path), and of a function the word func.
 */
public abstract sealed class Decl extends Node
    permits Decl.Import, Decl.Const, Decl.Type, Decl.Var, Decl.Func {
  Decl(int pos, int end) {
    super(pos, end);
  }

  /** {@code import name "path"}. */
  public static final class Import extends Decl {
    /** Null, a name, {@code .} or {@code _}. */
    public final @Nullable Ident name;

    public final Literal.Basic path;

    public Import(@Nullable Ident name, Literal.Basic path) {
      super(name == null ? path.pos() : name.pos(), path.end());
      this.name = name;
      this.path = path;
    }
  }

  /**
   * One line of constants: {@code names type = values}, or {@code names} alone, which repeats an
   * earlier line.
   */
  public static final class Const extends Decl {
    public final List<Ident> names;

    /** As written. */
    public final @Nullable Expr type;

    /**
     * As written; empty if the line repeats another, or if there are none where there should be.
     */
    public final List<Expr> values;

    /** The line's number in its group, from 0. */
    public final int iota;

    /**
     * The line of the same group whose type and values are repeated; null if this line has its own.
     */
    public final @Nullable Const repeated;

    public Const(
        List<Ident> names,
        @Nullable Expr type,
        List<Expr> values,
        int iota,
        @Nullable Const repeated,
        int end) {
      super(names.getFirst().pos(), end);
      this.names = List.copyOf(names);
      this.type = type;
      this.values = List.copyOf(values);
      this.iota = iota;
      this.repeated = repeated;
    }

    /**
     * The line that has the type and the values of this one's constants: the repeated one or
     * itself.
     */
    public Const definition() {
      return repeated == null ? this : repeated;
    }
  }

  /** {@code name[typeParams] type} or {@code name = type}. */
  public static final class Type extends Decl {
    public final Ident name;

    /** Each with a name. */
    public final List<Field> typeParams;

    public final boolean alias;
    public final Expr type;

    public Type(Ident name, List<Field> typeParams, boolean alias, Expr type) {
      super(name.pos(), type.end());
      this.name = name;
      this.typeParams = List.copyOf(typeParams);
      this.alias = alias;
      this.type = type;
    }
  }

  /** {@code names type = values}; the type or the values may be missing. */
  public static final class Var extends Decl {
    public final List<Ident> names;
    public final @Nullable Expr type;
    public final List<Expr> values;

    public Var(List<Ident> names, @Nullable Expr type, List<Expr> values, int end) {
      super(names.getFirst().pos(), end);
      this.names = List.copyOf(names);
      this.type = type;
      this.values = List.copyOf(values);
    }
  }

  /** {@code func (receiver) name[typeParams](…) … body}. */
  public static final class Func extends Decl {
    public final @Nullable Field receiver;
    public final Ident name;

    /** Each with a name. */
    public final List<Field> typeParams;

    public final TypeExpr.Func type;

    /** Null if the function is implemented elsewhere. */
    public final @Nullable Body body;

    public Func(
        int pos,
        @Nullable Field receiver,
        Ident name,
        List<Field> typeParams,
        TypeExpr.Func type,
        @Nullable Body body) {
      super(pos, body == null ? type.end() : body.end());
      this.receiver = receiver;
      this.name = name;
      this.typeParams = List.copyOf(typeParams);
      this.type = type;
      this.body = body;
    }
  }

  /**
   * The body of a declared function; it may be known by its braces only and parsed when it is first
   * needed.
   */
  public static final class Body extends Node {
    private @Nullable Supplier<Stmt.Block> parser;
    private Stmt.@Nullable Block block;

    /** A body that was parsed already. */
    public Body(Stmt.Block block) {
      super(block.pos(), block.end());
      this.block = block;
    }

    /** A body that is not parsed yet. */
    public Body(int pos, int end, Supplier<Stmt.Block> parser) {
      super(pos, end);
      this.parser = parser;
    }

    /** The body, always the same; threads may ask at once. */
    public synchronized Stmt.Block block() {
      Stmt.Block known = block;
      if (known == null) {
        known = parser == null ? new Stmt.Block(pos(), List.of(), end() - 1) : parser.get();
        block = known;
        parser = null;
      }
      return known;
    }
  }
}
