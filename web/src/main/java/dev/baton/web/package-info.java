/** The management service's REST resources and console. */
@NullMarked
package dev.baton.web;

import org.jspecify.annotations.NullMarked;
