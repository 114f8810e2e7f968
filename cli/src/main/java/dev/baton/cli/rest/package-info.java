/** Client of the management service's REST API. */
@NullMarked
package dev.baton.cli.rest;

import org.jspecify.annotations.NullMarked;
