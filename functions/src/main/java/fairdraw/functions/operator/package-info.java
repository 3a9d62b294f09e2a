/** The endpoints with which operators set everything up and run it. */
@NullMarked
package fairdraw.functions.operator;

import org.jspecify.annotations.NullMarked;
