/**
 * The management service without a server: the real database and services, put together by hand.
 */
@NullMarked
package dev.baton.gms.support;

import org.jspecify.annotations.NullMarked;
