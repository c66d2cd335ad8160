const firstRoom = 1_024

/** Contributions as columns of numbers: an object for each of ten million would be too much. */
export class ContributionColumns {
  count = 0
  place = new Int32Array(firstRoom)
  organisation = new Int32Array(firstRoom)
  cell = new Int32Array(firstRoom)
  amount = new Float64Array(firstRoom)

  #widen(): void {
    const room = this.count * 2
    const wider = <Column extends Int32Array | Float64Array>(column: Column, fresh: Column): Column => {
      fresh.set(column)
      return fresh
    }
    this.place = wider(this.place, new Int32Array(room))
    this.organisation = wider(this.organisation, new Int32Array(room))
    this.cell = wider(this.cell, new Int32Array(room))
    this.amount = wider(this.amount, new Float64Array(room))
  }

  /** Adds one; -1 stands for no node. */
  add(nodes: { readonly place: number; readonly organisation: number }, cell: number, amount: number): void {
    if (this.count === this.cell.length) this.#widen()
    this.place[this.count] = nodes.place
    this.organisation[this.count] = nodes.organisation
    this.cell[this.count] = cell
    this.amount[this.count] = amount
    this.count += 1
  }
}
