/** Calls to addresses that outsiders name, which are hostile input. */
@NullMarked
package fairdraw.aws.web;

import org.jspecify.annotations.NullMarked;
