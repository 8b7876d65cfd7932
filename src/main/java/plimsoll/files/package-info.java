/// Files that are replaced whole or not at all: plans, settings and charts alike.
package plimsoll.files;
