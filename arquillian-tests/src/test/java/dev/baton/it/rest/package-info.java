/** The REST API as scripts and people use it. */
@NullMarked
package dev.baton.it.rest;

import org.jspecify.annotations.NullMarked;
