/** Requests that more than one surface reads. */
@NullMarked
package fairdraw.functions.requests;

import org.jspecify.annotations.NullMarked;
