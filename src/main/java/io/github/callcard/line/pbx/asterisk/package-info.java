/**
 * Asterisk, and FreePBX with it, watched over its manager interface (AMI): a connection that tells what happens to every channel of the
 * switchboard, of which those of the user's own telephone are looked at.
 */
@NullMarked
package io.github.callcard.line.pbx.asterisk;

import org.jspecify.annotations.NullMarked;
