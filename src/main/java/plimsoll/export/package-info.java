/// Pictures and tables as files: written whole or not at all, never over another without being
/// told to.
package plimsoll.export;
