package dev.baton.go.link.shape;

import java.lang.constant.ClassDesc;

/**
 * A package variable: a public static field.
 *
 * @param index its place among the holder's fields
 */
public record VarShape(ClassDesc holder, String field, ClassDesc type, int index) {}
