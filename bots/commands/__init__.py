"""The subcommands of `suivi`: one module each, imported only when it is asked for."""
