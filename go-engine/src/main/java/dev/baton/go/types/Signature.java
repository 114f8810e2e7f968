package dev.baton.go.types;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function type, with the receiver of a method and the type parameters of a generic function. */
public final class Signature implements Type {
  private final @Nullable Var recv;
  private final List<TypeParam> recvTypeParams;
  private final List<TypeParam> typeParams;
  private final Tuple params;
  private final Tuple results;
  private final boolean variadic;

  public Signature(
      @Nullable Var recv,
      List<TypeParam> recvTypeParams,
      List<TypeParam> typeParams,
      Tuple params,
      Tuple results,
      boolean variadic) {
    this.recv = recv;
    this.recvTypeParams = List.copyOf(recvTypeParams);
    this.typeParams = List.copyOf(typeParams);
    this.params = params;
    this.results = results;
    this.variadic = variadic;
  }

  /** A plain function type. */
  public Signature(Tuple params, Tuple results, boolean variadic) {
    this(null, List.of(), List.of(), params, results, variadic);
  }

  /** The receiver, of methods only. It plays no part in identity. */
  public @Nullable Var recv() {
    return recv;
  }

  /** The names that a method of a generic type gave to the type's parameters. */
  public List<TypeParam> recvTypeParams() {
    return recvTypeParams;
  }

  public List<TypeParam> typeParams() {
    return typeParams;
  }

  public Tuple params() {
    return params;
  }

  public Tuple results() {
    return results;
  }

  /**
   * Whether the last parameter, whose type is then a slice (or string, of append), takes any number
   * of values.
   */
  public boolean variadic() {
    return variadic;
  }

  /** The same function type, its type parameters left free. */
  public Signature withoutTypeParams() {
    return new Signature(params, results, variadic);
  }

  /** The same function type with other type parameters, by those names. */
  public Signature withTypeParams(List<TypeParam> others) {
    return new Signature(null, List.of(), others, params, results, variadic);
  }

  /** The same function type with no receiver. */
  public Signature withoutRecv() {
    return recv == null
        ? this
        : new Signature(null, List.of(), typeParams, params, results, variadic);
  }

  @Override
  public String toString() {
    return TypeText.of(this);
  }
}
