/** The numbers that stand for addresses. */
@NullMarked
package dev.baton.go.runtime.address;

import org.jspecify.annotations.NullMarked;
