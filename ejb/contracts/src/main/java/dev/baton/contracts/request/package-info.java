/**
 * What a gateway asks GMS, and its answers: queue {@code baton.requests}, topic {@code
 * baton.replies}.
 */
@NullMarked
package dev.baton.contracts.request;

import org.jspecify.annotations.NullMarked;
