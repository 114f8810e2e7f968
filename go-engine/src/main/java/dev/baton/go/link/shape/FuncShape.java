package dev.baton.go.link.shape;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * The abstract class of func values.
 *
 * @param callType of its method {@code call}: erased, the goroutine first
 */
public record FuncShape(ClassDesc desc, MethodTypeDesc callType) {}
