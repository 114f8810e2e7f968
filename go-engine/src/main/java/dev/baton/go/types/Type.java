package dev.baton.go.types;

/**
 * A type of Go. Types are compared with {@code Identity.identical}, never with {@code equals}: only
 * declared types, their instances and the basic types exist once.
 */
public sealed interface Type
    permits Basic,
        Named,
        Pointer,
        Slice,
        ArrayType,
        MapType,
        Chan,
        Struct,
        Tuple,
        Signature,
        Interface,
        Union,
        TypeParam {

  /** The underlying type: the type itself, but for {@link Named} and {@link TypeParam}. */
  default Type underlying() {
    return this;
  }
}
