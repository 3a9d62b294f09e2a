/** An installation of the functions on an engine in this process, and those who call it. */
@NullMarked
package fairdraw.functions.installation;

import org.jspecify.annotations.NullMarked;
